package br.ix.invoice.legacy;

/** The database of an old system: its JDBC address, and who reads it. */
public record OldDatabase(String url, String user, String password) {

    private static final int LONG_ENOUGH_TO_BE_NO_WORD = 4;

    /** The address without what opens it: no user, no password, no parameters. */
    public String shown() {
        return url.replaceAll("[?;].*", "").replaceAll("//[^/(]*@", "//").replaceAll("(?i)(user|password)=[^,)]*", "$1=***");
    }

    /** A text of the driver without the address as it was given. */
    public String withoutSecrets(String text) {
        String without = text.replace(url, shown());
        return password.length() < LONG_ENOUGH_TO_BE_NO_WORD ? without : without.replace(password, "***");
    }

    @Override
    public String toString() {
        return user + " at " + shown();
    }
}
