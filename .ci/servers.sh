# Part of .ci/run: the real servers. Each listens on 127.0.0.1 on a free port, with its data in a new folder, and ends with the run.

WORK=
ROOT=
STARTED=()
PASSWORD=
DATABASE=
BROKER=

start_real_servers() {
    WORK=$(mktemp -d /tmp/ix-invoice-ci.XXXXXX)
    chmod 755 "$WORK"
    PASSWORD=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
    ROOT=${CI_CACHE:-/var/cache/ix-invoice-ci}/sid
    if install_newest "$ROOT"; then
        mountpoint -q "$ROOT/proc" || mount -t proc proc "$ROOT/proc"
        start_mysql
        start_broker "$ROOT"
    else
        echo "The newest servers cannot be had here; MariaDB and RabbitMQ of this system instead."
        ROOT=
        apt_install mariadb-server rabbitmq-server
        start_mariadb
        start_broker ""
    fi
    export SPRING_DATASOURCE_USERNAME=ix SPRING_DATASOURCE_PASSWORD=$PASSWORD
    export SPRING_DATASOURCE_URL="jdbc:mysql://127.0.0.1:$DATABASE_PORT/ix?sslMode=DISABLED&allowPublicKeyRetrieval=true&rewriteBatchedStatements=true&allowLoadLocalInfile=true&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
    export SPRING_RABBITMQ_HOST=127.0.0.1 SPRING_RABBITMQ_PORT=$BROKER_PORT SPRING_RABBITMQ_USERNAME=ix SPRING_RABBITMQ_PASSWORD=$PASSWORD
}

access_file() {
    cat > "$1" <<SQL
CREATE DATABASE IF NOT EXISTS ix CHARACTER SET utf8mb4;
CREATE USER IF NOT EXISTS 'ix'@'localhost' IDENTIFIED BY '$PASSWORD';
CREATE USER IF NOT EXISTS 'ix'@'127.0.0.1' IDENTIFIED BY '$PASSWORD';
GRANT ALL ON ix.* TO 'ix'@'localhost';
GRANT ALL ON ix.* TO 'ix'@'127.0.0.1';
SQL
    chmod 644 "$1"
}

start_mysql() {
    local data=/ix-invoice-ci
    rm -rf --one-file-system "${ROOT:?}$data"
    mkdir -p "$ROOT$data"
    chroot "$ROOT" chown mysql:mysql "$data"
    access_file "$ROOT$data/access.sql"
    DATABASE_PORT=$(free_port)
    chroot "$ROOT" mysqld --no-defaults --datadir=$data/data --user=mysql --initialize-insecure > "$WORK/database.log" 2>&1
    chroot "$ROOT" mysqld --no-defaults --datadir=$data/data --user=mysql --mysqlx=OFF --bind-address=127.0.0.1 --port="$DATABASE_PORT" \
        --socket=$data/mysql.sock --pid-file=$data/mysql.pid --local-infile=1 --log-bin-trust-function-creators=1 --character-set-server=utf8mb4 --init-file=$data/access.sql \
        >> "$WORK/database.log" 2>&1 &
    STARTED+=($!)
    await_port "$DATABASE_PORT" "$WORK/database.log"
    DATABASE=$(chroot "$ROOT" mysqld --version | sed -n 's/.*Ver \([0-9.]*\).*/MySQL \1/p')
}

start_mariadb() {
    mkdir -p "$WORK/database"
    chown mysql:mysql "$WORK/database"
    access_file "$WORK/access.sql"
    DATABASE_PORT=$(free_port)
    mariadb-install-db --no-defaults --user=mysql --datadir="$WORK/database" --auth-root-authentication-method=normal > "$WORK/database.log" 2>&1
    mariadbd --no-defaults --datadir="$WORK/database" --user=mysql --bind-address=127.0.0.1 --port="$DATABASE_PORT" --socket=mysql.sock \
        --pid-file="$WORK/database.pid" --local-infile=1 --character-set-server=utf8mb4 --init-file="$WORK/access.sql" >> "$WORK/database.log" 2>&1 &
    STARTED+=($!)
    await_port "$DATABASE_PORT" "$WORK/database.log"
    DATABASE=$(mariadbd --version | sed -n 's/.*Ver \([0-9.]*\).*/MariaDB \1/p')
}

# RabbitMQ with the definitions of rabbitmq/, so that they and what the program declares are known to agree.
start_broker() {
    local root=$1 home=/tmp/ix-invoice-ci-broker user
    [ -n "$root" ] || home=$WORK/broker
    rm -rf --one-file-system "${root}${home:?}"
    mkdir -p "$root$home/definitions"
    printf '{"users": [{"name": "ix", "password": "%s", "tags": ""}], "vhosts": [{"name": "/"}]}' "$PASSWORD" > "$root$home/definitions/10-user.json"
    cp rabbitmq/definitions.json "$root$home/definitions/20-ix-invoice.json"
    printf '[].\n' > "$root$home/plugins"
    BROKER_PORT=$(free_port)
    EPMD_PORT=$(free_port)
    { sed "s|^definitions.local.path.*|definitions.local.path = $home/definitions|" rabbitmq/rabbitmq.conf
      printf 'listeners.tcp.1 = 127.0.0.1:%s\n' "$BROKER_PORT"; } > "$root$home/rabbitmq.conf"
    local settings=(HOME="$home" PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 RABBITMQ_NODENAME=ix@localhost RABBITMQ_NODE_IP_ADDRESS=127.0.0.1
        RABBITMQ_NODE_PORT="$BROKER_PORT" RABBITMQ_DIST_PORT="$(free_port)" ERL_EPMD_ADDRESS=127.0.0.1 ERL_EPMD_PORT="$EPMD_PORT"
        RABBITMQ_CONF_ENV_FILE=/dev/null RABBITMQ_MNESIA_BASE="$home/data" RABBITMQ_LOG_BASE="$home/log"
        RABBITMQ_ENABLED_PLUGINS_FILE="$home/plugins" RABBITMQ_CONFIG_FILE="$home/rabbitmq.conf")
    if [ -n "$root" ]; then
        chroot "$root" chown -R rabbitmq:rabbitmq "$home"
        chroot --userspec=rabbitmq:rabbitmq "$root" env -i "${settings[@]}" /usr/lib/rabbitmq/bin/rabbitmq-server > "$WORK/broker.log" 2>&1 &
    else
        chown -R nobody:nogroup "$home"
        setpriv --reuid=nobody --regid=nogroup --clear-groups env -i "${settings[@]}" /usr/lib/rabbitmq/bin/rabbitmq-server > "$WORK/broker.log" 2>&1 &
    fi
    STARTED+=($!)
    await_port "$BROKER_PORT" "$WORK/broker.log"
    BROKER="RabbitMQ $(chroot "${root:-/}" dpkg-query -W -f '${Version}' rabbitmq-server | sed 's/-.*//')"
}

free_port() {
    local port
    while :; do
        port=$((20000 + RANDOM % 12000))
        (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null || { echo "$port"; return; }
    done
}

# The server at this port, which is to be up within a minute.
await_port() {
    local port=$1 log=$2 pid=${STARTED[-1]} i
    for ((i = 0; i < 300; i++)); do
        (exec 3<> "/dev/tcp/127.0.0.1/$port") 2> /dev/null && return
        kill -0 "$pid" 2> /dev/null || break
        sleep 0.2
    done
    echo "No server on port $port; its last words:" >&2
    tail -20 "$log" >&2
    return 1
}

# Green tests on the wrong server would prove nothing: the real ones must have seen them.
require_servers_were_used() {
    local rows
    rows=$(query "SELECT COUNT(*) FROM ix.flyway_schema_history")
    [ "$rows" -gt 0 ] || { echo "The second run did not use $DATABASE." >&2; return 1; }
    echo "$DATABASE holds the schema of the second run ($rows migrations)."
}

query() {
    if [ -n "$ROOT" ]; then
        MYSQL_PWD=$PASSWORD chroot "$ROOT" mysql --protocol=TCP -h 127.0.0.1 -P "$DATABASE_PORT" -u ix -N -e "$1"
    else
        MYSQL_PWD=$PASSWORD mariadb --protocol=TCP -h 127.0.0.1 -P "$DATABASE_PORT" -u ix -N -e "$1"
    fi
}

stop_servers() {
    local pid
    for pid in "${STARTED[@]}"; do
        end_tree "$pid"
    done
    for pid in "${STARTED[@]}"; do
        wait "$pid" 2> /dev/null || true
    done
    STARTED=()
    end_epmd
    [ -z "$ROOT" ] || ! mountpoint -q "$ROOT/proc" || umount "$ROOT/proc"
    [ -z "$WORK" ] || rm -rf --one-file-system "$WORK"
}

# A server and what it started: the shell of the broker does not hand a signal on.
end_tree() {
    local child
    for child in $(ps -o pid= --ppid "$1"); do
        end_tree "$child"
    done
    kill "$1" 2> /dev/null || true
}

# The name server of Erlang outlives the broker; ours is the one that listens on our port.
end_epmd() {
    local pid
    [ -n "${EPMD_PORT:-}" ] || return 0
    for pid in $(ps -eo pid=,comm= | sed -n 's/^ *\([0-9]*\) epmd$/\1/p'); do
        tr '\0' '\n' < "/proc/$pid/environ" | grep -qx "ERL_EPMD_PORT=$EPMD_PORT" && kill "$pid"
    done
    return 0
}
