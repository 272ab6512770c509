package org.minutebook.actions.canary;

import org.minutebook.query.QueryRule;

/** Actions reach upwards, for whoever reads. */
record ReachesForQuery(QueryRule rule) {}
