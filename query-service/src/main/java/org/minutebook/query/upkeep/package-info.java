/**
 * What an operator does: rebuilds views, has dead letters tried again, verifies the record, and watches how that goes.
 */
package org.minutebook.query.upkeep;
