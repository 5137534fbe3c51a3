"""Flask-Admin over a table of orders."""

import os
from datetime import date, timedelta
from pathlib import Path

from flask import Flask
from flask_admin import Admin
from flask_admin.contrib.sqla import ModelView
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config |= {"SECRET_KEY": "only for pictures", "SQLALCHEMY_DATABASE_URI": f"sqlite:///{Path(os.environ['SITE']) / 'orders.sqlite3'}"}
db = SQLAlchemy(app)


class Order(db.Model):  # type: ignore[name-defined, misc]
    id = db.Column(db.Integer, primary_key=True)
    reference = db.Column(db.String(20))
    customer = db.Column(db.String(60))
    placed = db.Column(db.Date)
    total = db.Column(db.Numeric(8, 2))
    status = db.Column(db.String(20))
    paid = db.Column(db.Boolean)


class Customer(db.Model):  # type: ignore[name-defined, misc]
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String(60))


class OrderView(ModelView):  # type: ignore[misc]
    column_searchable_list = ("customer", "reference")
    column_filters = ("status", "paid", "total")
    column_default_sort = ("id", False)
    can_view_details = True
    can_export = True
    page_size = 10


admin = Admin(app, name="Harbour Goods")
admin.add_view(OrderView(Order, db, name="Orders"))
admin.add_view(ModelView(Customer, db, name="Customers", category="People"))

ORDERS = (
    "Amelia Stone|129.90|Shipped|1,Jonas Weber|18.00|Pending|0,Chloe Martin|342.15|Shipped|1,Ravi Patel|75.40|Cancelled|0,"
    "Elin Berg|56.00|Pending|1,Diego Torres|910.00|Refunded|1,Hannah Cole|23.75|Shipped|1,Wei Zhang|64.20|Pending|0,"
    "Fatima Noor|150.00|Shipped|1,Luca Ferri|12.99|Cancelled|0,Mia Hansen|47.10|Shipped|1,Peter Vogel|88.00|Pending|1"
)

if __name__ == "__main__":
    with app.app_context():
        db.drop_all()
        db.create_all()
        for number, line in enumerate(ORDERS.split(",")):
            customer, total, status, paid = line.split("|")
            placed = date(2025, 9, 1) + timedelta(days=number * 2)
            db.session.add(
                Order(reference=f"HG-{2041 + number}", customer=customer, placed=placed, total=total, status=status, paid=paid == "1")
            )
        db.session.commit()
    app.run(port=int(os.environ["PORT"]))
