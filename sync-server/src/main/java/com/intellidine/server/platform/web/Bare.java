package com.intellidine.server.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The answers of this controller stand without the envelope.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Bare {}
