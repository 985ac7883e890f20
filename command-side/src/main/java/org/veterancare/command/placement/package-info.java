/**
 * 安置就业 through its three channels: an assigned job, the market, and the public-welfare post as a backstop (domain 3.5,
 * 5.5). Each channel is a part of the phase with the state its own rules read; no channel may look into another one.
 */
package org.veterancare.command.placement;
