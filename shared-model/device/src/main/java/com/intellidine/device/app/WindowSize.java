package com.intellidine.device.app;

/// Of a window, in pixels.
public record WindowSize(int width, int height) {
    @Override
    public String toString() {
        return width + "x" + height;
    }
}
