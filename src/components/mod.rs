//! What is on the page, one part a file. Each receives plain data and emits an action.

pub mod about;
pub mod article_keys;
pub mod article_pane;
pub mod change_list;
pub mod checking;
pub mod copy_choice;
pub mod figure_table;
pub mod history;
pub mod key_help;
pub mod kind_picker;
pub mod legend;
pub mod mark_card;
pub mod mark_editor;
pub mod masthead;
pub mod more;
pub mod name_list;
pub mod note_form;
pub mod note_list;
pub mod notice_line;
pub mod paste_box;
pub mod quote_list;
pub mod review;
pub mod select_bar;
pub mod stretch_card;
