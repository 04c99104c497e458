//! The files of a site in a folder: read, written.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::naming::Files;

/// All files below a folder, by their path in it.
pub fn read(folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    read_below(folder, "", &mut files)?;
    Ok(files)
}

fn read_below(folder: &Path, prefix: &str, files: &mut Files) -> Result<()> {
    let cannot = || format!("cannot read {}", folder.display());
    for entry in fs::read_dir(folder).with_context(cannot)? {
        let entry = entry.with_context(cannot)?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        let path = entry.path();
        if path.is_dir() {
            read_below(&path, &format!("{name}/"), files)?;
        } else {
            let bytes = fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
            files.insert(name, bytes);
        }
    }
    Ok(())
}

/// Writes the files as the folder's only content. They are complete beside it before they take its place, so that
/// whoever serves the folder has the old site or the new one, never half of each.
pub fn replace(folder: &Path, files: &Files) -> Result<()> {
    let (new, old) = (folder.with_extension("new"), folder.with_extension("old"));
    clear(&new)?;
    clear(&old)?;
    for (name, bytes) in files {
        let path = new.join(name);
        let cannot = || format!("cannot write {}", path.display());
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).with_context(cannot)?;
        }
        fs::write(&path, bytes).with_context(cannot)?;
    }
    let cannot = || format!("cannot replace {}", folder.display());
    if folder.exists() {
        fs::rename(folder, &old).with_context(cannot)?;
    }
    fs::rename(&new, folder).with_context(cannot)?;
    clear(&old)
}

/// Removes a folder, if it is there.
pub fn clear(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A folder of the test, gone with it, also when the test fails.
    struct Around(std::path::PathBuf);

    impl Drop for Around {
        fn drop(&mut self) {
            let _ = clear(&self.0);
        }
    }

    #[test]
    fn a_folder_holds_the_new_files_and_nothing_else() {
        let around = Around(std::env::temp_dir().join(format!("gloss-site-{}", std::process::id())));
        let folder = around.0.join("dist");
        for texts in
            [[("index.html", "old"), ("gone.txt", "")], [("index.html", "new"), ("icons/a.svg", "a")]]
        {
            let files: Files = texts.map(|(name, text)| (name.to_owned(), text.into())).into();
            replace(&folder, &files).unwrap();
            assert_eq!(read(&folder).unwrap(), files);
        }
        assert_eq!(fs::read_dir(&around.0).unwrap().count(), 1);
    }
}
