# Completions of gloss for bash: gloss completions bash > ~/.local/share/bash-completion/completions/gloss
_gloss() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]} words
    case $before in
        --format) words="text marked json" ;;
        --color) words="auto always never" ;;
        --from) words="text jsonl gloss html w3c brat" ;;
        --to) words="html gloss csv markdown w3c jsonl brat displacy doccano conll" ;;
        --date) return ;;
        --out) mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
        completions) words="bash zsh fish" ;;
        *) case $COMP_CWORD/$word in
            1/*) words="annotate figures entities convert share open completions man --help --version" ;;
            */-*) case $command in
                annotate) words="--format --color --date --jsonl --help" ;;
                figures | entities) words="--csv --from --date --jsonl --help" ;;
                convert) words="--to --from --date --jsonl --out --help" ;;
                share) words="--date --jsonl --help" ;;
            esac ;;
            *) mapfile -t COMPREPLY < <(compgen -f -- "$word"); return ;;
        esac ;;
    esac
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word")
}
complete -o filenames -F _gloss gloss
