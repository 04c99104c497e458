//! What is on the page, one part a file. Each receives plain data and emits an action.

pub mod article_pane;
pub mod figure_table;
pub mod legend;
pub mod mark_card;
pub mod masthead;
pub mod more;
pub mod name_list;
pub mod notice_line;
pub mod paste_box;
pub mod review;
