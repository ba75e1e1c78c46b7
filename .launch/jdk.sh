# Finds a JDK 25 or newer: JAVA_HOME first, then the usual places; the newest wins. Sets and exports JAVA_HOME.
# Sourced by ./serai and ./build.

jdk_major() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

find_jdk() {
  if [ -n "${JAVA_HOME:-}" ]; then
    major=$(jdk_major "$JAVA_HOME") || major=0
    if [ "${major:-0}" -ge 25 ]; then
      export JAVA_HOME
      return 0
    fi
  fi
  best=0
  best_home=
  for home in /usr/lib/jvm/* /usr/local/lib/jvm/* /opt/*jdk* /opt/java/* \
    "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ -d "$home" ] || continue
    major=$(jdk_major "$home") || continue
    if [ "${major:-0}" -ge 25 ] && [ "$major" -gt "$best" ]; then
      best=$major
      best_home=$home
    fi
  done
  if [ "$best" -eq 0 ]; then
    {
      echo "Caravanserai needs a JDK 25 or newer (javac included), and none was found."
      echo "Looked at JAVA_HOME (${JAVA_HOME:-not set}), /usr/lib/jvm, /usr/local/lib/jvm, /opt, ~/.sdkman, ~/.jdks."
      echo "Install one, for example Eclipse Temurin 25 (package temurin-25-jdk) or any OpenJDK 25 build,"
      echo "or unpack one anywhere and run: JAVA_HOME=/path/to/jdk-25 $0"
    } >&2
    exit 1
  fi
  JAVA_HOME=$best_home
  export JAVA_HOME
}
