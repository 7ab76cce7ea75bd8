package com.intellidine.domain.common;

import java.util.regex.Pattern;

/// The short code of a device, unique in its tenant and new after every restore: 1 to 3 letters or digits.
/// It heads the numbers that the device issues, so that no two devices can issue the same one offline.
public record DeviceCode(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Z0-9]{1,3}");

    public DeviceCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a device code is 1 to 3 capital letters or digits, not " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
