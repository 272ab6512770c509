package org.minutebook.meetings.canary;

import jakarta.persistence.Entity;

/** A row that everybody can name. */
@Entity
public abstract class PublicEntity {}
