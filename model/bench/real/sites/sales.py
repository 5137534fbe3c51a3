"""A dashboard written with Streamlit."""

import pandas as pd
import streamlit as st

st.set_page_config(page_title="Bakery sales", layout="wide")
st.sidebar.header("Filters")
st.sidebar.selectbox("Branch", ["All branches", "Riverside", "Old Town", "Station"])
st.sidebar.radio("Period", ["Last 7 days", "Last 30 days", "This year"], index=1)
st.sidebar.slider("Minimum order (€)", 0, 50, 15)
st.sidebar.checkbox("Include wholesale", value=True)
st.sidebar.checkbox("Only online orders")
st.sidebar.button("Reset filters")
st.title("Bakery sales")
left, middle, right = st.columns(3)
left.metric("Revenue", "€48,210", "6.4%")
middle.metric("Orders", "1,932", "-2.1%")
right.metric("Average basket", "€24.95", "8.7%")
st.warning("Figures of 30 September are provisional.")
overview, products, staff = st.tabs(["Overview", "Products", "Staff"])
with overview:
    chart, table = st.columns([3, 2])
    chart.bar_chart(
        pd.DataFrame({"Day": ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat"], "Orders": [210, 260, 240, 300, 390, 532]}),
        x="Day",
        y="Orders",
        height=280,
    )
    table.table(
        pd.DataFrame({"Product": ["Rye loaf", "Croissant", "Cinnamon bun", "Baguette"], "Sold": [640, 1210, 875, 990]}).set_index("Product")
    )
