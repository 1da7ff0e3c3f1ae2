//! Says what the delivery of a parcel costs.

use axum::{Router, extract::Path, routing::get};
use tokio::signal::unix::{SignalKind, signal};

#[tokio::main]
async fn main() {
    tracing_subscriber::fmt().init();
    let app = Router::new()
        .route("/healthz", get(|| async { "ok" }))
        .route("/quotes/{grams}", get(quote));
    let listener = tokio::net::TcpListener::bind("0.0.0.0:8080").await.unwrap();
    tracing::info!("listening");
    axum::serve(listener, app)
        .with_graceful_shutdown(terminated())
        .await
        .unwrap();
}

async fn quote(Path(grams): Path<u32>) -> String {
    format!("{}", 490 + grams / 100)
}

async fn terminated() {
    signal(SignalKind::terminate()).unwrap().recv().await;
}
