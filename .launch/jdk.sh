# Finds a JDK 25 or newer: JAVA_HOME first, then the usual places; the newest wins. Sets and exports JAVA_HOME,
# and sets JDK to what tells this JDK from others. Starts no process, for every run of ./serai waits for it.
# Sourced by ./serai and ./build.

# Sets major, and release to all that the JDK in a folder says of itself; fails when there is none.
read_jdk() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  major=
  release=
  while IFS= read -r line || [ -n "$line" ]; do
    release="$release $line"
    case $line in
      JAVA_VERSION=\"*)
        major=${line#JAVA_VERSION=\"}
        major=${major%%[!0-9]*}
        ;;
    esac
  done <"$1/release"
  [ -n "$major" ]
}

use_jdk() {
  JAVA_HOME=$1
  JDK="$1$release"
  export JAVA_HOME
}

find_jdk() {
  if [ -n "${JAVA_HOME:-}" ] && read_jdk "$JAVA_HOME" && [ "$major" -ge 25 ]; then
    use_jdk "$JAVA_HOME"
    return 0
  fi
  best=0
  best_home=
  for home in /usr/lib/jvm/* /usr/local/lib/jvm/* /opt/*jdk* /opt/java/* \
    "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if read_jdk "$home" && [ "$major" -ge 25 ] && [ "$major" -gt "$best" ]; then
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
  read_jdk "$best_home"
  use_jdk "$best_home"
}
