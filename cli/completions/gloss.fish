# Completions of gloss for fish: gloss completions fish > ~/.config/fish/completions/gloss.fish
complete -c gloss -n __fish_use_subcommand -f
complete -c gloss -n __fish_use_subcommand -a annotate -d 'show the marks'
complete -c gloss -n __fish_use_subcommand -a figures -d 'list every figure with its value'
complete -c gloss -n __fish_use_subcommand -a entities -d 'list whom and what the names mean'
complete -c gloss -n __fish_use_subcommand -a convert -d 'write articles for other programs'
complete -c gloss -n __fish_use_subcommand -a share -d 'write what stands behind the # of a link'
complete -c gloss -n __fish_use_subcommand -a open -d 'write the article that a link holds'
complete -c gloss -n __fish_use_subcommand -a completions -d 'print the completions for a shell'
complete -c gloss -n __fish_use_subcommand -a man -d 'print the page of the manual'
complete -c gloss -l help -s h -d 'how it is used'
complete -c gloss -l version -s V -d 'the version'
complete -c gloss -n '__fish_seen_subcommand_from completions' -f -a 'bash zsh fish'
complete -c gloss -n '__fish_seen_subcommand_from annotate' -l format -x -a 'text marked json'
complete -c gloss -n '__fish_seen_subcommand_from annotate' -l color -x -a 'auto always never'
complete -c gloss -n '__fish_seen_subcommand_from annotate figures entities convert share' -l date -x
complete -c gloss -n '__fish_seen_subcommand_from annotate figures entities convert share' -l jsonl
complete -c gloss -n '__fish_seen_subcommand_from figures entities' -l csv -d 'a table for spreadsheets'
complete -c gloss -n '__fish_seen_subcommand_from figures entities convert' -l from -x -a 'text jsonl gloss html w3c brat'
complete -c gloss -n '__fish_seen_subcommand_from convert' -l to -x -a 'html gloss csv markdown w3c jsonl brat displacy doccano conll'
complete -c gloss -n '__fish_seen_subcommand_from convert' -l out -x -a '(__fish_complete_directories)'
