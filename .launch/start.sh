# Starts the product that ./serai has built. Sourced by ./serai after find_jdk.
#
# Beside the built classes stands an AOT cache of the JDK (cli/target/start), made for one build and one JDK. Without it,
# or with another, everything runs as well, only later.

# Becomes the Java machine; the arguments are further options, the class and its arguments.
java_machine() {
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms256m -Xmx256m -XX:NewRatio=1 -XX:SurvivorRatio=16 \
    --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
    -Dserai.home="$root" -Dserai.build="$build" \
    -cp "$root/cli/target/serai.jar:$root/cli/target/lib/*" "$@"
}

# Answers an example and throws the answer away; the arguments are further options of the Java machine.
rehearse() (
  unset SERAI_TTY SERAI_PROGRESS SERAI_DEBUG SERAI_SERVER SERAI_TOKEN JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS
  SERAI_CACHE=$drafts
  export SERAI_CACHE
  java_machine "$@" org.caravanserai.cli.Serai dossier "$root/examples/textile-machinery-angren.yaml" \
    --out "$drafts/answer"
)

# Makes the AOT cache: answers once so that its knowledge is kept, once more while the Java machine takes notes.
make_cache() {
  drafts=$cache/draft.$$
  mkdir -p "$drafts" || return 1
  made=1
  if rehearse && rehearse -XX:AOTCacheOutput="$drafts/serai.aot" && mv -f "$drafts/serai.aot" "$cache/serai.aot"; then
    made=0
  fi
  rm -rf "$drafts"
  return "$made"
}

# Sees to it that there is an AOT cache for this build and this JDK, or none.
prepare_start() {
  IFS= read -r build <"$built" || :
  cache=$root/cli/target/start
  made_for=
  if [ -r "$cache/made-for" ]; then
    IFS= read -r made_for <"$cache/made-for" || :
  fi
  if [ "$made_for" != "$build $JDK" ] && mkdir -p "$cache" 2>/dev/null && [ -w "$cache" ]; then
    make_cache >/dev/null 2>&1 || rm -f "$cache/serai.aot"
    echo "$build $JDK" >"$cache/made-for" || :
  fi
}

# Becomes the command. The Java machine keeps to itself that it could not use the AOT cache.
start() {
  # shellcheck disable=SC2086 # options are words
  java_machine -XX:AOTCache="$cache/serai.aot" -Xlog:disable '-Xlog:all=warning,aot*=off,cds*=off:stderr' \
    ${SERAI_JAVA_OPTS:-} org.caravanserai.cli.Serai "$@"
}
