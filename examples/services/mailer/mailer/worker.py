"""Sends the mails that other services put on the queue."""

import os
import smtplib
from email.message import EmailMessage

from celery import Celery

app = Celery("mailer", broker=os.environ["BROKER_URL"])
app.conf.task_acks_late = True


@app.task(autoretry_for=(smtplib.SMTPException,), retry_backoff=True)
def send(recipient: str, subject: str, body: str) -> None:
    message = EmailMessage()
    message["From"] = os.environ["MAIL_FROM"]
    message["To"] = recipient
    message["Subject"] = subject
    message.set_content(body)
    with smtplib.SMTP(os.environ["SMTP_HOST"]) as smtp:
        smtp.login(os.environ["SMTP_USER"], os.environ["SMTP_PASSWORD"])
        smtp.send_message(message)
