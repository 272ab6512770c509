package org.minutebook.query.canary;

import org.springframework.web.bind.annotation.RestController;

/** A controller that everybody can name. */
@RestController
public abstract class PublicController {}
