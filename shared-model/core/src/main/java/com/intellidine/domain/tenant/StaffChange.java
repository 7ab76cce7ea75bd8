package com.intellidine.domain.tenant;

import static com.intellidine.domain.common.Edits.changed;

import com.intellidine.domain.common.Percent;
import org.jspecify.annotations.Nullable;

/// The changed fields of a person who works here; null leaves one as it is.
public record StaffChange(
        @Nullable String username,
        @Nullable String name,
        @Nullable String email,
        @Nullable Role role,
        @Nullable String pinVerifier,
        @Nullable Percent discountLimit,
        @Nullable Boolean active) {
    public static final StaffChange NONE = change().build();

    /// Nothing changed yet.
    public static Builder change() {
        return new Builder();
    }

    StaffMember on(StaffMember before) {
        return new StaffMember(
                before.id(),
                changed(username, before.username()),
                changed(name, before.name()),
                changed(email, before.email()),
                changed(role, before.role()),
                changed(pinVerifier, before.pinVerifier()),
                discountLimit != null ? discountLimit : before.ownDiscountLimit(),
                changed(active, before.active()),
                before.clockedIn());
    }

    /// Collects changes. Used up by [#build].
    public static final class Builder {
        private @Nullable String username;
        private @Nullable String name;
        private @Nullable String email;
        private @Nullable Role role;
        private @Nullable String pinVerifier;
        private @Nullable Percent discountLimit;
        private @Nullable Boolean active;

        private Builder() {}

        public Builder username(String username) {
            this.username = username;
            return this;
        }

        public Builder name(String name) {
            this.name = name;
            return this;
        }

        public Builder email(String email) {
            this.email = email;
            return this;
        }

        public Builder role(Role role) {
            this.role = role;
            return this;
        }

        public Builder pinVerifier(String pinVerifier) {
            this.pinVerifier = pinVerifier;
            return this;
        }

        public Builder discountLimit(Percent discountLimit) {
            this.discountLimit = discountLimit;
            return this;
        }

        public Builder active(boolean active) {
            this.active = active;
            return this;
        }

        public StaffChange build() {
            return new StaffChange(username, name, email, role, pinVerifier, discountLimit, active);
        }
    }
}
