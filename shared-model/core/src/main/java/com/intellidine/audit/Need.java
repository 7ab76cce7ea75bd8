package com.intellidine.audit;

import com.intellidine.domain.common.StaffId;
import com.intellidine.domain.tenant.Permission;

/// What one person must be allowed for a fact to be in order: whoever did it, or whoever approved it.
public record Need(StaffId person, Permission permission) {}
