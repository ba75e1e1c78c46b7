# Opens the house: the server and its backups. Sourced by ./serai after build_once platform.

# Becomes the Java machine of the server, or of the command that backs up or restores it.
open_house() {
  verb=$1
  shift
  case $verb in
    serve) class=org.caravanserai.platform.Platform ;;
    *)
      class=org.caravanserai.platform.database.DatabaseCommand
      set -- "$verb" "$@"
      ;;
  esac
  # shellcheck disable=SC2086 # options are words
  exec "$JAVA_HOME/bin/java" -Xmx768m --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
    -Dserai.home="$root" -cp "$root/platform/target/platform.jar:$root/platform/target/lib/*" \
    ${SERAI_JAVA_OPTS:-} "$class" "$@"
}
