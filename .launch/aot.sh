# AOT caches of the JDK, one beside each built module (MODULE/target/start), made for one build and one JDK. Without it,
# or with another, everything runs as well, only later. Sourced by ./serai; whoever makes one defines rehearse, which
# does what the module mostly does, in the folder $drafts, with further options of the Java machine as its arguments.

# The Java machine keeps to itself that it could not use the cache.
quiet_aot='-Xlog:disable -Xlog:all=warning,aot*=off,cds*=off:stderr'

# Makes the cache: rehearses once so that what is kept between runs is there, once more while the Java machine takes notes.
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

# Sets build to the name of the build of a module, cache to the folder of its cache and aot to the option that takes it.
find_start() {
  IFS= read -r build <"$built" || :
  cache=$root/$1/target/start
  aot=-XX:AOTCache=$cache/serai.aot
}

# Sees to it that there is a cache for this build of a module and this JDK, or none.
prepare_start() {
  find_start "$1"
  made_for=
  if [ -r "$cache/made-for" ]; then
    IFS= read -r made_for <"$cache/made-for" || :
  fi
  if [ "$made_for" != "$build $JDK" ] && mkdir -p "$cache" 2>/dev/null && [ -w "$cache" ]; then
    echo "serai: rehearsing, once after each build, so that it starts sooner from now on" >&2
    make_cache >/dev/null 2>&1 || rm -f "$cache/serai.aot"
    echo "$build $JDK" >"$cache/made-for" || :
  fi
}
