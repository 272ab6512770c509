package org.minutebook.query.canary;

import org.springframework.beans.factory.annotation.Autowired;

/** A field that is filled behind its class's back. */
abstract class InjectedField {
    @Autowired
    Object filled;
}
