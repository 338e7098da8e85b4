# Sourced by the commands beside it. Finds or brings what a build needs and builds what is not built.
# Says what it does on standard error, so that the standard output is the command's own.

root=$(cd "$(dirname "$0")/.." && pwd)
product=$root/releng/dev.ukdt.repository/target/products/dev.ukdt.ide/linux/gtk/x86_64
stamp=$root/releng/target/built
maven_version=3.9.11

say() { echo "ukdt: $*" >&2; }
die() { say "$1"; exit "${2:-1}"; }

is_installed() { dpkg-query -W -f '${Status}' "$1" 2>/dev/null | grep -q 'ok installed'; }

# Lines of the lists $@ of which no package is installed: a name, or some with | between them, of which one is enough.
missing_packages() {
	sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "$@" | sort -u | while read -r line; do
		for package in $(echo "$line" | tr '|' ' '); do
			is_installed "$package" || is_installed "${package}t64" && continue 2
		done
		echo "$line"
	done
}

# Of each line $@ of missing packages the first that this system has.
available_packages() {
	for line in "$@"; do
		for package in $(echo "$line" | tr '|' ' '); do
			for name in "$package" "${package}t64"; do
				apt-cache policy "$name" 2>/dev/null | grep -q 'Candidate: [^(]' && echo "$name" && continue 3
			done
		done
		say "there is no package $line on this system: what wants it goes without, the tests are skipped"
	done
}

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

# Installs the packages of the lists $@ that are missing. Needs Debian or Ubuntu; elsewhere it only says what is wanted.
install_packages() {
	if ! command -v dpkg-query >/dev/null; then
		say "this is no Debian or Ubuntu: see to it that these are there: $(sed -e 's/#.*//' "$@" | tr -s ' \n' ' ')"
		return
	fi
	wanted=$(missing_packages "$@")
	[ -n "$wanted" ] || return 0
	as_root apt-get update -q >&2 || die "the package lists cannot be had: is there a network?"
	wanted=$(available_packages $wanted)
	[ -n "$wanted" ] || return 0
	say "installing with apt-get: $(echo $wanted)"
	as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $wanted >&2 ||
		die "apt-get could not install $(echo $wanted): its own words are above"
}

# Sets JAVA_HOME to a JDK 21 or newer; installs one where Debian or Ubuntu has it.
find_jdk() {
	java=$("$root/features/dev.ukdt.platform.feature/rootfiles/find-java" 2>/dev/null) || {
		for package in openjdk-25-jdk-headless openjdk-21-jdk-headless; do
			if apt-cache show "$package" >/dev/null 2>&1; then
				say "installing with apt-get: $package"
				as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$package" >&2
				break
			fi
		done
		java=$("$root/features/dev.ukdt.platform.feature/rootfiles/find-java") || exit 3
	}
	JAVA_HOME=$(dirname "$(dirname "$java")")
	export JAVA_HOME
}

# Brings the Maven that Tycho wants; Debian's own is too old, but can fetch it.
find_maven() {
	tools=${XDG_CACHE_HOME:-$HOME/.cache}/ukdt
	mvn=$tools/apache-maven-$maven_version/bin/mvn
	if [ ! -x "$mvn" ]; then
		say "fetching Maven $maven_version"
		mkdir -p "$tools"
		# From the cache folder: here, the old Maven would trip over .mvn/extensions.xml.
		(cd "$tools" && mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.6.1:unpack \
			"-Dartifact=org.apache.maven:apache-maven:$maven_version:zip:bin" "-DoutputDirectory=$tools" >&2) ||
			die "Maven $maven_version cannot be fetched: is Maven Central reachable?"
	fi
	MAVEN_OPTS="-Xmx1g --enable-native-access=ALL-UNNAMED $(unsafe_is_allowed)"
	export MAVEN_OPTS
}

# From Java 24 on, Maven's own libraries make it warn.
unsafe_is_allowed() {
	"$JAVA_HOME/bin/java" --sun-misc-unsafe-memory-access=allow -version >/dev/null 2>&1 && echo --sun-misc-unsafe-memory-access=allow
}

# Runs Maven with the arguments $@. What it is at goes to standard error, a line for each part; its own words to a file.
maven() {
	log=$root/releng/target/build.log
	status=$(mktemp)
	{ (cd "$root" && "$mvn" -B -ntp "$@" 2>&1); echo $? >"$status"; } | tee "$log" |
		sed -u -n -e 's/\x1b\[[0-9;]*m//g' -e 's/^\[INFO\] Building \(.*[^ ]\)  *[^ ]*SNAPSHOT  *\(\[[0-9/]*\]\)$/ukdt: \2 \1/p' >&2
	code=$(cat "$status")
	rm -f "$status"
	[ "$code" = 0 ] || grep -a '^[^a-zA-Z]*\[[^]]*ERROR' "$log" | head -40 >&2
	return "$code"
}

is_built() {
	[ -x "$product/ukdt" ] && [ -e "$stamp" ] && [ -z "$(cd "$root" && find pom.xml .mvn bundles features target-platform releng/dev.ukdt.repository \
		-name target -prune -o -type f -newer "$stamp" -print -quit)" ]
}

# The parts of the reactor that make the product: everything but the tests.
parts() { (cd "$root" && echo bundles/*/ features/*/ releng/dev.ukdt.repository/) | sed -e 's,/ ,\,,g' -e 's,/$,,'; }

# Builds the product when a source is newer than it; one build at a time, whoever asks second finds it done.
build_product() {
	is_built && return
	mkdir -p "$root/releng/target"
	(
		flock 9
		is_built || build_product_now 9>&-
	) 9>"$root/releng/target/lock" || exit
}

build_product_now() {
	install_packages "$root/releng/packages-run.txt"
	find_jdk
	find_maven
	say "building the IDE; the first time this fetches some 250 MB and takes minutes"
	touched=$(mktemp) # as old as what is built now: a file that is saved meanwhile is newer
	maven package -pl "$(parts)" || die "the build failed: Maven's own words are above, all of them in releng/target/build.log"
	mv "$touched" "$stamp"
}

# A free display, told by the server itself once it is ready; it and the window manager end with the script.
own_display() {
	ready=$(mktemp -u)
	mkfifo "$ready"
	Xvfb -displayfd 3 -screen 0 1400x900x24 -nolisten tcp 3>"$ready" 2>/dev/null &
	server=$!
	trap 'kill $manager $server 2>/dev/null; rm -f "$ready"' EXIT INT TERM
	read -r number <"$ready" || die "Xvfb did not start"
	DISPLAY=:$number
	export DISPLAY
	openbox >/dev/null 2>&1 &
	manager=$!
}
