//! The builder of the site. The commands are in `main`; what they share is here, and the browser tests borrow from it.

pub mod browsers;
pub mod compressed;
pub mod headers;
pub mod lean;
pub mod naming;
pub mod npm;
pub mod offline;
pub mod server;
pub mod single;
pub mod site;
pub mod sizes;
pub mod tools;
