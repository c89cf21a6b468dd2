# Part of .ci/run: what has to be installed. apt must start no service.

apt_install() {
    [ "$(id -u)" = 0 ] || { echo "Missing: $*. Install it, or run as root." >&2; return 1; }
    if [ ! -e /usr/sbin/policy-rc.d ]; then
        printf '#!/bin/sh\nexit 101\n' > /usr/sbin/policy-rc.d
        chmod +x /usr/sbin/policy-rc.d
    fi
    [ -n "${APT_UPDATED:-}" ] || { apt-get -qq update; APT_UPDATED=yes; }
    DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends "$@" > /dev/null
}

install_tools() {
    local missing=()
    command -v ps > /dev/null || missing+=(procps)
    command -v chromium > /dev/null || missing+=(chromium)
    command -v chromedriver > /dev/null || missing+=(chromium-driver)
    command -v curl > /dev/null || missing+=(curl)
    command -v jq > /dev/null || missing+=(jq)
    [ ${#missing[@]} = 0 ] || apt_install "${missing[@]}"
}

# A second system in a folder, with the newest MySQL and RabbitMQ. Answers false when it cannot be had within five minutes.
install_newest() {
    local root=$1
    [ ! -e "$root/complete" ] || return 0
    command -v debootstrap > /dev/null || apt_install debootstrap || return 1
    rm -rf --one-file-system "$root"
    mkdir -p "$root"
    timeout 300 debootstrap --variant=minbase --include=mysql-server,rabbitmq-server sid "$root" ${CI_MIRROR:+"$CI_MIRROR"} > "$root.log" 2>&1 || {
        tail -3 "$root.log"
        return 1
    }
    printf '127.0.0.1 localhost %s\n' "$(hostname)" > "$root/etc/hosts"
    touch "$root/complete"
}
