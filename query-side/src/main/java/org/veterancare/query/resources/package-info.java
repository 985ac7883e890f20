/** What cases compete for: seats of classes, posts of plans, money of funds. Open to everyone who reads cases; no person in it. */
package org.veterancare.query.resources;
