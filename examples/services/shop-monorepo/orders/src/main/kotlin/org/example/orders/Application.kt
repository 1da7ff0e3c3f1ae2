package org.example.orders

import io.ktor.server.application.call
import io.ktor.server.engine.embeddedServer
import io.ktor.server.netty.Netty
import io.ktor.server.response.respondText
import io.ktor.server.routing.get
import io.ktor.server.routing.routing
import java.sql.DriverManager

fun main() {
    val url = System.getenv("DATABASE_URL") ?: error("DATABASE_URL must be set")
    embeddedServer(Netty, port = 8080) {
        routing {
            get("/orders/{id}") {
                val id = call.parameters["id"]?.toLongOrNull() ?: return@get
                DriverManager.getConnection(url).use { connection ->
                    val query = connection.prepareStatement("select product from orders where id = ?")
                    query.setLong(1, id)
                    val rows = query.executeQuery()
                    call.respondText(if (rows.next()) rows.getString(1) else "none")
                }
            }
        }
    }.start(wait = true)
}
