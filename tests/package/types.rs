//! The types of the package, which are written by hand, against the package itself.

use anyhow::Result;

use crate::program::Program;

pub(crate) fn every_name_has_a_type(program: &Program) -> Result<()> {
    const MODULE: &str = r#"
        import * as gloss from "gloss-news";
        console.log(Object.keys(gloss).sort().join("\n"));"#;
    let written = program.file("index.d.ts")?;
    let mut typed: Vec<&str> =
        written.lines().filter_map(|line| line.strip_prefix("export function ")?.split('(').next()).collect();
    typed.sort_unstable();
    assert_eq!(program.run(MODULE)?.lines().collect::<Vec<_>>(), typed);
    // Every kind and modifier of the engine is among the types.
    for kind in gloss_engine::annotation::Kind::ALL {
        assert!(written.contains(&format!("\"{}\"", kind.label())), "{}", kind.label());
    }
    for modifier in gloss_engine::annotation::Modifier::ALL {
        assert!(written.contains(&format!("\"{}\"", modifier.word())), "{}", modifier.word());
    }
    Ok(())
}
