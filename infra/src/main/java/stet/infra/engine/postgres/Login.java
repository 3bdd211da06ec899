package stet.infra.engine.postgres;

/** An account in the database. */
record Login(String user, String password) {

    @Override
    public String toString() {
        return user;
    }
}
