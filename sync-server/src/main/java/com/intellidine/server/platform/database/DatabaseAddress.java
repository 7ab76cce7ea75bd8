package com.intellidine.server.platform.database;

import com.intellidine.server.platform.UnableToStartException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/// Where the database is, and as whom its owner signs in.
///
/// @param jdbcUrl may carry user and password as parameters
public record DatabaseAddress(
        String jdbcUrl, @Nullable String user, @Nullable String password) {

    private static final String NOT_UNDERSTOOD =
            "DATABASE_URL is not understood: write it as postgresql://user:password@host:5432/database.";

    /// Reads `postgresql://user:password@host:port/database` as well as a JDBC URL.
    ///
    /// @throws UnableToStartException when it is neither
    public static DatabaseAddress parse(String url) {
        if (url.startsWith("jdbc:postgresql:")) {
            insistOnJdbc(url);
            return new DatabaseAddress(url, null, null);
        }
        URI uri = uri(url);
        if (!List.of("postgresql", "postgres").contains(uri.getScheme()) || uri.getHost() == null) {
            throw new UnableToStartException(NOT_UNDERSTOOD);
        }
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String jdbc = "jdbc:postgresql://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
                + uri.getRawPath() + query;
        String[] account = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        return new DatabaseAddress(
                jdbc, account.length > 0 ? decoded(account[0]) : null, account.length > 1 ? decoded(account[1]) : null);
    }

    private static void insistOnJdbc(String url) {
        try {
            new PGSimpleDataSource().setUrl(url);
        } catch (IllegalArgumentException e) {
            // Without its cause, as below.
            throw new UnableToStartException(NOT_UNDERSTOOD);
        }
    }

    private static URI uri(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            // Without its cause, which quotes the address with the password and would be logged.
            throw new UnableToStartException(NOT_UNDERSTOOD);
        }
    }

    /// Without what may hold a password.
    @Override
    public String toString() {
        return "DatabaseAddress[hidden]";
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    PGSimpleDataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl);
        if (user != null) {
            source.setUser(user);
        }
        if (password != null) {
            source.setPassword(password);
        }
        // The server's details of an error quote rows, and rows belong to restaurants.
        source.setLogServerErrorDetail(false);
        source.setConnectTimeout(10);
        return source;
    }

    PGSimpleDataSource dataSource(DatabaseRole role, String rolePassword) {
        PGSimpleDataSource source = dataSource();
        source.setUser(role.sqlName());
        source.setPassword(rolePassword);
        source.setApplicationName(role.sqlName());
        source.setReWriteBatchedInserts(true);
        source.setOptions("-c statement_timeout=30s -c lock_timeout=10s -c idle_in_transaction_session_timeout="
                + role.idleMaxSeconds() + "s");
        return source;
    }
}
