package com.intellidine.server.tenant;

import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.common.TenantId;
import com.intellidine.domain.tenant.Role;
import com.intellidine.server.tenant.StaffDirectory.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The table of staff, for reading.
final class StaffStore {
    Optional<Person> byUsername(Handle handle, TenantId tenant, String username) {
        List<Person> found = handle.createQuery("""
                        select staff_id, username, name, role, active from staff
                        where tenant_id = :tenant and username = :username and active limit 2
                        """)
                .bind("tenant", tenant.value())
                .bind("username", username)
                .map((row, context) -> person(row))
                .list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    Optional<Person> byId(Handle handle, TenantId tenant, StaffId id) {
        return handle.createQuery("""
                        select staff_id, username, name, role, active from staff
                        where tenant_id = :tenant and staff_id = :id
                        """)
                .bind("tenant", tenant.value())
                .bind("id", id.value())
                .map((row, context) -> person(row))
                .findOne();
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                new StaffId(row.getObject("staff_id", UUID.class)),
                row.getString("username"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getBoolean("active"));
    }
}
