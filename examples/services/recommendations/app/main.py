"""Recommends products that were bought together."""

import logging
import os

import sentry_sdk
from fastapi import FastAPI
from redis import Redis

logging.basicConfig(level=os.environ.get("LOG_LEVEL", "INFO"))
logger = logging.getLogger(__name__)

sentry_sdk.init(dsn=os.environ.get("SENTRY_DSN"), traces_sample_rate=0.05)

app = FastAPI()
redis = Redis.from_url(os.environ["REDIS_URL"])


@app.get("/healthz")
def healthz() -> dict[str, str]:
    return {"status": "ok"}


@app.get("/products/{product}/recommendations")
def recommendations(product: str) -> list[str]:
    logger.info("recommending for %s", product)
    return [name.decode() for name in redis.smembers(f"together:{product}")]
