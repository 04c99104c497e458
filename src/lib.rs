//! The page: a Yew app around the engine.
