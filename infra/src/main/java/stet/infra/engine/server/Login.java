package stet.infra.engine.server;

/** An account in the database. */
public record Login(String user, String password) {

    @Override
    public String toString() {
        return user;
    }
}
