# Sourced by mvnw, gonogo and .ci/run: leaves JAVA_HOME at a JDK of 21 or newer, or says what to install.

gonogo_java_major() {
  [ -x "$1/bin/javac" ] || return 1
  major=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
  [ -n "$major" ] && [ "$major" -ge 21 ]
}

gonogo_find_jdk() {
  if [ -n "${JAVA_HOME-}" ] && gonogo_java_major "$JAVA_HOME"; then
    return 0
  fi
  on_path=$(command -v javac 2>/dev/null || true)
  if [ -n "$on_path" ]; then
    candidate=$(dirname "$(dirname "$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")")")
    if gonogo_java_major "$candidate"; then
      export JAVA_HOME="$candidate"
      return 0
    fi
  fi
  for candidate in /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if gonogo_java_major "$candidate"; then
      export JAVA_HOME="$candidate"
      return 0
    fi
  done
  echo "gonogo needs a JDK of 21 or newer, and found none (looked at JAVA_HOME, the path and the usual folders)." >&2
  echo "Install one, for example Temurin from https://adoptium.net, or point JAVA_HOME at it." >&2
  return 1
}

gonogo_find_jdk || exit 1
