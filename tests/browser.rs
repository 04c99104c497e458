//! The page as a reader meets it: every test runs in each browser that is here, against the built site.
//!
//! `cargo xtask test` runs them all. `GLOSS_SITE=dist cargo test --test browser -- phone` runs those whose names
//! contain "phone"; where `GLOSS_DATA` names a folder with real articles, they are tested too. A plain `cargo test`
//! needs no browser: it only says that these were not run.

use std::any::Any;
use std::path::Path;
use std::process::ExitCode;
use std::{env, thread};

use anyhow::{Context, Result, ensure};
use xtask::browsers;

#[path = "browser/accessibility.rs"]
mod accessibility;
#[path = "browser/articles.rs"]
mod articles;
#[path = "browser/bench.rs"]
mod bench;
#[path = "browser/breaking.rs"]
mod breaking;
#[path = "browser/comparing.rs"]
mod comparing;
#[path = "browser/console.rs"]
mod console;
#[path = "browser/copying.rs"]
mod copying;
#[path = "browser/correcting.rs"]
mod correcting;
#[path = "browser/drawing.rs"]
mod drawing;
#[path = "browser/driver.rs"]
mod driver;
#[path = "browser/embedding.rs"]
mod embedding;
#[path = "browser/exporting.rs"]
mod exporting;
#[path = "browser/files.rs"]
mod files;
#[path = "browser/finding.rs"]
mod finding;
#[path = "browser/focusing.rs"]
mod focusing;
#[path = "browser/folder.rs"]
mod folder;
#[path = "browser/given.rs"]
mod given;
#[path = "browser/group.rs"]
mod group;
#[path = "browser/hostile.rs"]
mod hostile;
#[path = "browser/hosts.rs"]
mod hosts;
#[path = "browser/keeping.rs"]
mod keeping;
#[path = "browser/look.rs"]
mod look;
#[path = "browser/noting.rs"]
mod noting;
#[path = "browser/offline.rs"]
mod offline;
#[path = "browser/opening.rs"]
mod opening;
#[path = "browser/pace.rs"]
mod pace;
#[path = "browser/page.rs"]
mod page;
#[path = "browser/palette.rs"]
mod palette;
#[path = "browser/pasting.rs"]
mod pasting;
#[path = "browser/quoting.rs"]
mod quoting;
#[path = "browser/reading.rs"]
mod reading;
#[path = "browser/report.rs"]
mod report;
#[path = "browser/screen.rs"]
mod screen;
#[path = "browser/sharing.rs"]
mod sharing;
#[path = "browser/single.rs"]
mod single;
#[path = "browser/traffic.rs"]
mod traffic;

use driver::Driver;
use hosts::Hosts;
use page::Page;
use report::{Count, Ended, told};

/// A test: its name reads as a sentence.
struct Test {
    name: &'static str,
    run: fn(&Page) -> Result<()>,
}

macro_rules! tests {
    ($($room:ident::$name:ident,)*) => {
        &[$(Test { name: stringify!($name), run: |page| $room::$name(page).ended() }),*]
    };
}

const TESTS: &[Test] = tests![
    opening::the_page_opens,
    opening::the_page_opens_below_a_path,
    opening::nothing_comes_from_elsewhere,
    opening::the_host_says_what_it_should,
    opening::foreign_scripts_do_not_run,
    opening::the_look_follows_the_wish_for_dark,
    pasting::pasting_an_article_marks_it,
    pasting::pasting_with_the_keyboard_marks_it,
    pasting::an_article_typed_into_the_box_is_marked,
    pasting::rich_text_keeps_its_blocks_and_runs_nothing,
    pasting::a_paste_without_text_is_told_and_takes_nothing,
    pasting::strange_texts_are_shown_as_they_are,
    pasting::half_of_a_pair_in_the_box_is_read,
    pasting::a_line_of_a_megabyte_is_painted,
    pasting::a_megabyte_does_not_freeze_the_page,
    finding::a_long_article_is_read_by_a_worker,
    finding::a_megabyte_is_marked_part_by_part,
    finding::the_last_of_many_articles_counts,
    finding::the_reading_is_stopped_and_goes_on,
    finding::a_worker_that_never_answers_is_not_waited_for,
    finding::a_worker_that_breaks_is_made_up_for,
    reading::marks_are_told_by_a_line_and_not_by_colour_alone,
    reading::the_legend_hides_a_kind_and_shows_it_again,
    reading::a_kind_is_hidden_with_the_keyboard,
    reading::a_mark_selects_its_row_and_a_row_its_mark,
    reading::a_click_on_a_mark_leaves_the_article_where_it_is,
    reading::a_person_is_one_row_whatever_she_is_called,
    reading::related_headlines_count_when_the_reader_says_so,
    reading::marks_are_reached_by_keyboard,
    reading::edit_text_keeps_the_text,
    reading::new_starts_over_and_can_be_undone,
    reading::undo_on_the_keyboard_brings_back_what_new_took,
    reading::undo_on_the_keyboard_brings_back_what_a_paste_took,
    reading::a_date_resolves_its_paragraph_and_no_other,
    reading::a_copied_paragraph_is_clean_text,
    reading::a_page_translator_does_not_kill_the_app,
    reading::what_extensions_put_into_the_page_does_no_harm,
    reading::a_phone_has_no_sideways_scrolling,
    correcting::selected_words_become_a_mark,
    correcting::a_kind_is_changed_everywhere_in_one_step,
    correcting::words_selected_backwards_across_paragraphs_are_the_same,
    correcting::a_mark_whose_kind_changes_keeps_its_element,
    correcting::words_in_four_hundred_places_are_marked_in_one_step,
    correcting::a_long_press_on_a_mark_is_the_browsers,
    correcting::undo_in_a_field_undoes_what_was_typed_there_alone,
    correcting::a_word_that_is_put_together_is_left_alone,
    correcting::marks_are_put_right_with_the_keyboard,
    correcting::words_are_selected_with_the_keyboard,
    correcting::borders_and_values_are_set_by_hand,
    correcting::marks_inside_each_other_are_all_reached,
    correcting::corrections_follow_their_words_when_the_text_is_edited,
    focusing::a_name_lights_its_sentences_and_escape_ends_it,
    focusing::keys_lead_from_place_to_place,
    focusing::words_are_found_across_marks,
    focusing::what_is_to_check_is_seen_alone,
    focusing::the_strip_leads_through_the_article,
    focusing::the_strip_lies_above_the_article_on_a_phone,
    focusing::a_short_article_has_a_short_strip_and_one_without_marks_none,
    drawing::the_timeline_comes_closer_and_leads_to_its_sentence,
    drawing::figures_are_drawn_to_scale_with_a_table_behind,
    drawing::who_appears_with_whom_leads_to_their_sentence,
    drawing::too_little_is_not_drawn,
    palette::every_action_is_found_by_its_name,
    palette::single_keys_can_be_switched_off,
    palette::the_plain_article_is_read_without_marks,
    palette::an_arabic_article_is_set_from_the_right,
    palette::the_look_is_chosen,
    quoting::quotes_stand_by_speaker_and_lead_to_their_words,
    quoting::quotes_are_reached_with_the_keyboard,
    noting::a_mark_gets_a_note_with_tags,
    noting::any_words_get_a_note_with_the_keyboard,
    noting::what_is_typed_is_kept_when_the_card_closes,
    noting::ticks_show_how_far_the_checking_has_come,
    noting::notes_follow_their_words_and_none_is_lost,
    noting::notes_are_written_on_a_phone,
    sharing::an_article_is_shared_and_opened_by_a_link,
    sharing::a_link_made_elsewhere_shows_what_its_sender_saw,
    sharing::a_second_link_in_the_same_tab_can_be_undone,
    sharing::a_damaged_link_is_told_and_takes_nothing,
    sharing::a_link_says_its_length_and_where_it_fits,
    sharing::a_locked_link_opens_with_its_passphrase_alone,
    sharing::a_link_leads_to_one_mark,
    sharing::a_link_leads_to_one_quote,
    sharing::a_link_too_long_for_every_channel_gives_way_to_a_file,
    sharing::an_article_goes_to_another_browser_and_back,
    keeping::work_is_there_again_after_a_reload,
    keeping::what_is_typed_is_there_again_after_a_reload,
    keeping::a_link_opened_over_work_loses_nothing,
    keeping::the_library_opens_renames_deletes_and_brings_back,
    keeping::a_backup_restores_everything,
    keeping::nothing_is_kept_where_the_reader_wishes_so,
    keeping::a_browser_that_keeps_nothing_is_told,
    keeping::a_full_device_is_told_and_nothing_is_lost,
    keeping::storage_that_vanishes_is_written_anew,
    keeping::two_tabs_on_one_article_overwrite_nothing,
    keeping::words_that_were_taught_hold_in_every_article,
    keeping::a_reload_in_the_middle_of_saving_keeps_what_was_saved,
    keeping::how_the_reader_likes_the_page_is_kept,
    comparing::another_version_tells_what_changed,
    comparing::a_comparison_can_be_left,
    comparing::a_phone_leads_to_what_changed,
    pace::a_hundred_corrections_are_painted,
    copying::the_article_is_copied_as_text_or_with_its_marks,
    copying::paper_is_white_and_has_the_lists_behind_the_article,
    exporting::an_article_is_saved_as_a_page_and_opened_again_with_everything,
    exporting::a_file_says_what_is_not_in_it_before_it_is_saved,
    exporting::what_another_program_marked_is_laid_on_the_open_article,
    exporting::a_damaged_file_is_told_and_takes_nothing,
    files::files_of_every_kind_are_opened,
    files::files_that_cannot_be_read_are_refused_with_words,
    files::a_dropped_file_is_read_and_can_be_undone,
    files::a_text_and_its_annotations_are_opened_together,
    files::a_dropped_picture_is_refused_with_words,
    files::words_dragged_about_the_page_are_no_article,
    console::the_console_gets_plain_objects,
    console::the_console_is_told_of_a_wrong_date,
    embedding::an_element_marks_its_own_text,
    embedding::an_element_takes_the_look_it_is_given,
    embedding::marks_of_an_element_are_reached_by_keyboard,
    embedding::an_element_reads_a_changed_text_anew,
    embedding::a_plain_page_and_its_worker_annotate,
    embedding::a_bundled_page_marks_its_text,
    offline::the_page_opens_without_its_host,
    offline::an_update_is_offered_and_never_forced,
    offline::a_program_that_was_cut_off_is_never_kept,
    breaking::a_program_that_breaks_gives_the_work_back,
    breaking::work_that_the_device_does_not_keep_outlives_the_program,
    breaking::a_page_that_cannot_start_says_so,
    given::a_text_behind_the_address_is_read,
    given::a_file_that_the_system_opens_is_read,
    given::the_bookmark_sends_what_is_selected,
    given::what_another_program_shares_stays_on_the_device,
    hostile::hostile_texts_files_and_links_run_nothing,
    hostile::hostile_notes_run_nothing,
    hostile::hostile_shares_run_nothing,
    hostile::a_hostile_storage_runs_nothing,
    traffic::the_text_leaves_in_no_request,
    traffic::the_page_counts_its_requests,
    accessibility::axe_finds_nothing_while_an_article_is_read,
    accessibility::axe_finds_nothing_in_what_stands_over_the_page,
    accessibility::axe_finds_nothing_on_a_phone_in_the_dark_and_on_sepia,
    accessibility::marks_keep_their_lines_where_colours_are_the_readers,
    accessibility::nothing_moves_for_those_who_asked_for_stillness,
    accessibility::large_text_and_a_magnified_page_need_no_sideways_scrolling,
    accessibility::what_has_the_keyboard_is_not_covered,
    accessibility::a_finger_opens_a_mark_and_corrects_it,
    single::one_file_opens_from_a_disk,
    single::one_file_has_its_worker_inside,
    articles::real_articles_are_marked_as_they_should,
];

fn main() -> ExitCode {
    let Some(site) = env::var_os("GLOSS_SITE") else {
        println!("browser tests were not run: `cargo xtask test` runs them\n");
        return ExitCode::SUCCESS;
    };
    match run(Path::new(&site)) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Runs the tests whose names contain all words given, the browsers side by side.
fn run(site: &Path) -> Result<ExitCode> {
    let hosts = Hosts::start(site).context("the site can't be served")?;
    if let Some(folder) = env::var_os("GLOSS_LOOK") {
        look::look(&hosts, Path::new(&folder))?;
        return Ok(ExitCode::SUCCESS);
    }
    if let Some(folder) = env::var_os("GLOSS_BENCH") {
        bench::bench(&hosts, Path::new(&folder))?;
        return Ok(ExitCode::SUCCESS);
    }
    let words: Vec<String> = env::args().skip(1).collect();
    let found = browsers::found();
    ensure!(
        !found.is_empty(),
        "no browser is here that can be driven: `cargo xtask test` says what to install"
    );
    report::keep_panics();
    let counts: Vec<_> = thread::scope(|scope| {
        let running: Vec<_> = found
            .into_iter()
            .map(|browser| {
                let name = browser.kind.name();
                (name, scope.spawn(|| in_browser(&Driver::new(browser, &hosts), &words)))
            })
            .collect();
        let ended = running.into_iter().map(|(name, tests)| {
            let count = tests.join().unwrap_or_else(|panic| crashed(name, &*panic));
            (name, count)
        });
        ended.collect()
    });
    println!();
    for (name, count) in &counts {
        println!("{name} result: {count}");
    }
    let count: Count = counts.into_iter().map(|(_, count)| count).sum();
    println!("test result: {count}\n");
    ensure!(count.passed + count.failed + count.skipped > 0, "no test has a name with all these words");
    Ok(if count.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Runs the tests in one browser.
fn in_browser(driver: &Driver, words: &[String]) -> Count {
    let mut count = Count::default();
    for test in TESTS {
        let name = format!("{}: {}", driver.name(), test.name.replace('_', " "));
        if words.iter().all(|word| name.contains(word)) {
            count.add(told(&name, || {
                let page = Page::new(driver)?;
                (test.run)(&page)?;
                // Whatever a test does, the page must have had nothing to complain about.
                let complaints = page.complaints();
                ensure!(complaints.is_empty(), "the page complained: {}", complaints.join("\n"));
                Ok(())
            }));
        }
    }
    count
}

/// The count of a browser whose tests ended before they were done.
fn crashed(name: &str, panic: &(dyn Any + Send)) -> Count {
    let words = panic.downcast_ref::<String>().map(String::as_str);
    let words = words.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("nobody knows why");
    println!("{name}: all its tests ... FAILED\n    they ended early: {words}");
    Count { failed: 1, ..Count::default() }
}
