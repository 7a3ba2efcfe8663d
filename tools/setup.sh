#!/bin/sh
# Set up a fresh machine: system libraries, .venv, the package. Usage: tools/setup.sh EXTRA   (EXTRA: "" or test or dev)
# As root with apt it installs what is missing; otherwise it prints the exact line for this distribution and stops.
set -eu
cd "$(dirname "$0")/.."
extra="${1:-}"
venv=.venv
stamp="$venv/.ready-${extra:-run}"

say() { printf '%s\n' "$*" >&2; }

# What is missing, as names of Debian packages, all at once. Libraries are looked for where the loader looks.
missing_packages() {
    python3 - <<'PYTHON'
import ctypes, glob, importlib.util, os, sys
if sys.platform != "linux":
    raise SystemExit
always = {
    "libGL.so.1": "libgl1", "libEGL.so.1": "libegl1", "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1", "libglib-2.0.so.0": "libglib2.0-0", "libdbus-1.so.3": "libdbus-1-3",
}
display = {
    "libxcb-cursor.so.0": "libxcb-cursor0", "libxcb-icccm.so.4": "libxcb-icccm4", "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-xkb.so.1": "libxcb-xkb1", "libxkbcommon-x11.so.0": "libxkbcommon-x11-0", "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-shape.so.0": "libxcb-shape0", "libX11-xcb.so.1": "libx11-xcb1",
}
wanted = always | (display if os.environ.get("DISPLAY") else {})
def missing(name):
    try:
        ctypes.CDLL(name)
    except OSError:
        return True
    return False
packages = [package for name, package in wanted.items() if missing(name)]
if not importlib.util.find_spec("ensurepip"):
    packages.insert(0, "python3-venv")
fonts = ("/usr/share/fonts/**/*.[to]tf", "/usr/local/share/fonts/**/*.[to]tf", os.path.expanduser("~/.fonts/**/*.[to]tf"))
if not any(glob.glob(pattern, recursive=True) for pattern in fonts):
    packages.append("fonts-dejavu-core")
print(" ".join(packages))
PYTHON
}

# The same packages under another distribution's names, and the command that installs them there.
install_line() {
    . /etc/os-release 2>/dev/null || ID=unknown
    case " ${ID:-} ${ID_LIKE:-} " in
        *" debian "*|*" ubuntu "*) echo "sudo apt-get update && sudo apt-get install -y --no-install-recommends $*" ;;
        *" fedora "*|*" rhel "*) echo "sudo dnf install -y python3 mesa-libGL mesa-libEGL libxkbcommon libxkbcommon-x11 fontconfig glib2 dbus-libs xcb-util-cursor xcb-util-wm xcb-util-keysyms dejavu-sans-fonts" ;;
        *" arch "*) echo "sudo pacman -S --needed python mesa libxkbcommon libxkbcommon-x11 fontconfig glib2 dbus xcb-util-cursor xcb-util-wm xcb-util-keysyms ttf-dejavu" ;;
        *" suse "*|*" opensuse "*) echo "sudo zypper install python3 Mesa-libGL1 Mesa-libEGL1 libxkbcommon0 libxkbcommon-x11-0 fontconfig libglib-2_0-0 libdbus-1-3 libxcb-cursor0 dejavu-fonts" ;;
        *) echo "install with your system's package manager (Debian's names): $*" ;;
    esac
}

provide() {
    [ -n "$*" ] || return 0
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        say "Installing system packages: $*"
        export DEBIAN_FRONTEND=noninteractive
        apt-get -q update >/dev/null
        # shellcheck disable=SC2086
        apt-get -q install -y --no-install-recommends $* >/dev/null
    else
        say "Some system packages are missing. Run this once, then try again:"
        say "    $(install_line "$@")"
        exit 1
    fi
}

command -v python3 >/dev/null 2>&1 || provide python3 python3-venv
if ! python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    say "Python 3.11 or newer is needed; this is $(python3 --version)."
    exit 1
fi
# shellcheck disable=SC2046
provide $(missing_packages)

if [ -e "$stamp" ] && [ -x "$venv/bin/python" ] && [ ! pyproject.toml -nt "$stamp" ]; then
    exit 0
fi
if ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then # none yet, or one that was left half made
    say "Creating $venv ..."
    python3 -m venv --clear "$venv"
fi
say "Installing the workbench and what it needs (a few minutes the first time) ..."
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --editable ".${extra:+[$extra]}"
QT_QPA_PLATFORM=offscreen "$venv/bin/python" -c 'from PySide6 import QtWidgets; QtWidgets.QApplication([])' || {
    say "Qt does not start; the line above names the library that is missing."
    exit 1
}
case "$extra" in # each extra holds the ones before it
    dev) touch "$venv/.ready-run" "$venv/.ready-test" "$stamp" ;;
    test) touch "$venv/.ready-run" "$stamp" ;;
    *) touch "$stamp" ;;
esac
