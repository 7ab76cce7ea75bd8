package com.intellidine.server.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.intellidine.server.platform.UnableToStartException;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatabaseAddressTest {
    @Test
    void readsTheUsualForm() {
        DatabaseAddress address =
                DatabaseAddress.parse("postgresql://pos:s%40crets@db.example:5433/shop?sslmode=require");
        assertEquals("jdbc:postgresql://db.example:5433/shop?sslmode=require", address.jdbcUrl());
        assertEquals("pos", address.user());
        assertEquals("s@crets", address.password());
    }

    @Test
    void neverSaysThePassword() {
        for (String wrong : List.of(
                "postgresql://pos:s crets@db/shop",
                "mysql://pos:s@crets/x",
                "jdbc:postgresql://h:port/x?password=crets",
                "postgresql:crets")) {
            UnableToStartException refused =
                    assertThrows(UnableToStartException.class, () -> DatabaseAddress.parse(wrong), wrong);
            assertNull(refused.getCause());
            assertFalse(refused.sentence().contains("crets"), refused::sentence);
        }
        assertFalse(DatabaseAddress.parse("postgresql://pos:crets@db/shop")
                .toString()
                .contains("crets"));
    }
}
