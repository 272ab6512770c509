package org.minutebook.query.canary;

import org.axonframework.config.ProcessingGroup;

/** A projection that everybody can name. */
@ProcessingGroup("query.canary")
public abstract class PublicProjection {}
