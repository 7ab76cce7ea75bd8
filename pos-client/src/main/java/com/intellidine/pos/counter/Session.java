package com.intellidine.pos.counter;

import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.tenant.Permission;
import com.intellidine.domain.tenant.StaffMember;

/// Who stands at the terminal.
public record Session(StaffMember member) {
    public StaffId actor() {
        return member.id();
    }

    public boolean may(Permission permission) {
        return member.may(permission);
    }

    public String firstName() {
        return Words.firstName(member.name());
    }
}
