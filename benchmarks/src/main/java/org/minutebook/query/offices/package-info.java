/** Opens a door to the answers about offices, which the application itself only gives over HTTP. */
package org.minutebook.query.offices;
