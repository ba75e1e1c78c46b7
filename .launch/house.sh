# Opens the house: the server and its backups. Sourced by ./serai after find_jdk and .launch/aot.sh.

# Becomes the Java machine of the server; the arguments are further options, the class and its arguments.
java_machine() {
  exec "$JAVA_HOME/bin/java" -Xmx768m --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
    -Dserai.home="$root" -Dserai.build="$build" -cp "$root/platform/target/platform.jar:$root/platform/target/lib/*" "$@"
}

# Opens a demo house that nobody sees and closes it. Knows nothing of the environment, so that it touches no other house.
rehearse() (
  cd "$drafts"
  for name in $(env | sed 's/=.*//'); do
    case $name in
      SERAI_* | SPRING_* | SERVER_* | JAVA_TOOL_OPTIONS | JDK_JAVA_OPTIONS) unset "$name" ;;
    esac
  done
  java_machine "$@" -Dserver.port=0 -Dserai.rehearsal=true org.caravanserai.platform.Platform --demo --data "$drafts/data"
)

# Tells whether the arguments of serai open a house, and not only ask how or save or replace what one keeps.
opens_house() {
  for word in "$@"; do
    case $word in
      -h | --help) return 1 ;;
    esac
  done
  [ "$1" = serve ]
}

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
  java_machine "$aot" $quiet_aot ${SERAI_JAVA_OPTS:-} "$class" "$@"
}
