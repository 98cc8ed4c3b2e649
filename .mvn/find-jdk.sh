# shellcheck shell=sh
# Sourced by mvnw, gonogo and .ci/run: sets JAVA_HOME to JDK 21 or newer, or says what to install.

# Prints the major version of the JDK in folder $1; fails if it has no compiler.
gonogo_java_major() {
  [ -x "$1/bin/javac" ] || return 1
  "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p'
}

gonogo_jdk_suits() {
  gonogo_major=$(gonogo_java_major "$1") || return 1
  [ -n "$gonogo_major" ] || return 1
  if [ "$gonogo_major" -ge 21 ]; then
    return 0
  fi
  gonogo_too_old="$gonogo_too_old  $1 is version $gonogo_major, too old
"
  return 1
}

gonogo_say_what_to_install() {
  {
    echo "gonogo needs a JDK of version 21 or newer. There is none in JAVA_HOME, on the path or in the usual folders."
    printf '%s' "$gonogo_too_old"
    echo "Install one, then try again:"
    echo "  Debian 13, Ubuntu 24.04   sudo apt-get install openjdk-21-jdk-headless"
    echo "  Fedora                    sudo dnf install java-21-openjdk-devel"
    echo "  macOS                     brew install openjdk@21"
    echo "  anything else             https://adoptium.net"
    echo "If you have one in another folder, point JAVA_HOME at it."
  } >&2
}

gonogo_find_jdk() {
  gonogo_too_old=""
  if [ -n "${JAVA_HOME-}" ] && gonogo_jdk_suits "$JAVA_HOME"; then
    export JAVA_HOME
    return 0
  fi
  gonogo_javac=$(command -v javac 2>/dev/null || true)
  if [ -n "$gonogo_javac" ]; then
    gonogo_javac=$(readlink -f "$gonogo_javac" 2>/dev/null || echo "$gonogo_javac")
    gonogo_jdk=$(dirname "$(dirname "$gonogo_javac")")
    if gonogo_jdk_suits "$gonogo_jdk"; then
      export JAVA_HOME="$gonogo_jdk"
      return 0
    fi
  fi
  for gonogo_jdk in /usr/lib/jvm/* /opt/java/* /opt/jdk* "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if gonogo_jdk_suits "$gonogo_jdk"; then
      export JAVA_HOME="$gonogo_jdk"
      return 0
    fi
  done
  gonogo_say_what_to_install
  return 1
}

gonogo_find_jdk || exit 1
