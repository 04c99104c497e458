//! What is on the page, one part a file. Each receives plain data and emits an action.

pub mod about;
pub mod article_keys;
pub mod article_pane;
pub mod chart_panel;
pub mod company_panel;
pub mod contents;
pub mod figure_table;
pub mod focus_bar;
pub mod history;
pub mod key_help;
pub mod kind_picker;
pub mod legend;
pub mod mark_card;
pub mod mark_editor;
pub mod masthead;
pub mod more;
pub mod name_list;
pub mod notice_line;

pub mod offline_line;
pub mod palette;
pub mod panel;
pub mod paste_box;
pub mod review;
pub mod select_bar;
pub mod strip;
pub mod timeline_panel;
