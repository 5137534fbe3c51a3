#!/bin/sh
# Makes a virtual environment with this project and all that it is tested with: tools/make-venv.sh FOLDER
set -eu

venv=$1

fail() {
    echo "setup: $1" >&2
    exit 1
}

is_new_enough() {
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

find_python() {
    for name in python3.11 python3 python3.12 python3.13; do
        if command -v "$name" >/dev/null 2>&1 && is_new_enough "$name"; then
            echo "$name"
            return
        fi
    done
}

if [ ! -x "$venv/bin/python" ] || ! is_new_enough "$venv/bin/python" || ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
    python=$(find_python)
    [ -n "$python" ] || fail "Python 3.11 or later is needed and was not found; Debian, Ubuntu: apt-get install python3 python3-venv"
    echo "setup: making $venv with $("$python" --version)"
    rm -rf "$venv"
    "$python" -m venv "$venv" ||
        fail "$python can't make a virtual environment; Debian, Ubuntu: apt-get install python3-venv"
fi

echo "setup: installing what constraints.txt pins (the first time this takes minutes)"
log=$venv/install.log
install() {
    "$venv/bin/python" -m pip install --disable-pip-version-check --constraint constraints.txt "$@" >>"$log" 2>&1
}
: >"$log"
if ! install hatchling || ! install --no-build-isolation --editable '.[dev,examples]'; then
    tail -n 15 "$log" >&2
    fail "pip could not install the packages (see above, and $log); is a package index reachable?"
fi
