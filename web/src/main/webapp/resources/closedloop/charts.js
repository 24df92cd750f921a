/* Dresses every diagram: colours and fonts from the theme's tokens, numbers in the language of the page,
   labels at the lines instead of a legend, patterns beside colours. The server says what is drawn
   (Chart.java), this file says how it looks. */
(function () {
  'use strict';
  var ClosedLoop = window.ClosedLoop = window.ClosedLoop || {};
  var MARKERS = { c1: 'circle', c2: 'triangle', c3: 'rect', c4: 'rectRot', c5: 'cross', c6: 'star', c7: 'crossRot', c8: 'line', marketing: 'circle', sales: 'rect' };
  var PATTERNS = { c2: 'up', c3: 'edge', c4: 'down', c5: 'dots', c6: 'across', c7: 'grid', c8: 'upright' };

  function token(name) {
    return getComputedStyle(document.documentElement).getPropertyValue('--cl-' + name).trim();
  }
  function colour(name) {
    return token(name === 'marketing' || name === 'sales' ? name + '-fill' : name);
  }

  // ---- numbers ----
  function digits(value, decimals, own) {
    return new Intl.NumberFormat(own.language === 'de' ? 'de-DE' : 'en-GB', {
      minimumFractionDigits: decimals[0], maximumFractionDigits: decimals[1]
    }).format(value).replace('-', '\u2212');
  }
  function money(value, decimals, scale, own) {
    var text = digits(value, decimals, own);
    return own.language === 'de'
        ? text + '\u00a0' + (scale ? scale + '\u00a0' : '') + (own.currency === 'EUR' ? '€' : own.currency)
        : own.currency + '\u00a0' + text + (scale === 'Mio.' ? 'm' : scale ? 'k' : '');
  }
  /* All figures of an axis share one scale and as many decimals as its steps need. */
  function scale(most, step) {
    return most >= 1e6 && step >= 5e4 ? { by: 1e6, name: 'Mio.' } : most >= 1e4 ? { by: 1e3, name: 'Tsd.' } : { by: 1, name: '' };
  }
  function decimals(step) {
    return step % 1 === 0 ? 0 : Math.round(step * 100) % 10 === 0 ? 1 : 2;
  }
  function tick(value, own, ticks) {
    var step = ticks.length > 1 ? Math.abs(ticks[ticks.length - 1].value - ticks[ticks.length - 2].value) : 0;
    var most = Math.max.apply(null, ticks.map(function (t) { return Math.abs(t.value); }));
    if (own.unit === 'RATE') {
      var d = decimals(Math.round(step * 1e4) / 100);
      return digits(value * 100, [d, d], own) + (own.language === 'de' ? '\u00a0%' : '%');
    }
    if (own.unit === 'MONEY') {
      var s = own.scale = scale(most, step);
      var places = decimals(Math.round(step / s.by * 100) / 100);
      return money(value / s.by, [places, places], s.name, own);
    }
    return digits(value, [0, decimals(Math.round(step * 100) / 100)], own);
  }
  function write(value, own) {
    switch (own.unit) {
      case 'RATE': return digits(value * 100, [1, 1], own) + (own.language === 'de' ? '\u00a0%' : '%');
      case 'MONEY': return money(value, [0, 0], '', own);
      case 'NUMBER': return digits(value, [1, 1], own);
      default: return digits(value, [0, 0], own);
    }
  }
  /* Beside a point the axis already says the unit. */
  function bare(value, own) {
    var s = own.scale || { by: 1, name: '' };
    return own.unit === 'RATE' ? digits(value * 100, [1, 1], own)
        : own.unit === 'MONEY' ? digits(value / s.by, s.by === 1e6 ? [2, 2] : [0, 0], own)
        : write(value, own);
  }

  // ---- patterns ----
  function pattern(kind, paint, ground) {
    var tile = document.createElement('canvas');
    tile.width = tile.height = 6;
    var c = tile.getContext('2d');
    c.fillStyle = ground;
    c.fillRect(0, 0, 6, 6);
    c.strokeStyle = c.fillStyle = paint;
    c.lineWidth = 1.6;
    c.beginPath();
    if (kind === 'up') { c.moveTo(-1, 7); c.lineTo(7, -1); c.moveTo(-1, 1); c.lineTo(1, -1); c.moveTo(5, 7); c.lineTo(7, 5); }
    if (kind === 'down') { c.moveTo(-1, -1); c.lineTo(7, 7); c.moveTo(5, -1); c.lineTo(7, 1); c.moveTo(-1, 5); c.lineTo(1, 7); }
    if (kind === 'across' || kind === 'grid') { c.moveTo(0, 3); c.lineTo(6, 3); }
    if (kind === 'upright' || kind === 'grid') { c.moveTo(3, 0); c.lineTo(3, 6); }
    if (kind === 'dots') { c.arc(3, 3, 1.3, 0, 7); c.fill(); }
    c.stroke();
    return c.createPattern(tile, 'repeat');
  }

  // ---- datasets by role ----
  function perPoint(dataset, own, settled, open) {
    return dataset.data.map(function (_, i) { return i >= own.immatureFrom ? open : settled; });
  }
  function line(dataset, own, paint) {
    dataset.borderColor = paint;
    dataset.borderWidth = 2;
    dataset.backgroundColor = paint;
    dataset.pointStyle = MARKERS[own.colour] || 'circle';
    dataset.pointRadius = dataset.data.length > 24 ? 0 : 4;
    dataset.pointHoverRadius = 5;
    dataset.pointBorderWidth = 2;
    dataset.pointBorderColor = paint;
    dataset.pointBackgroundColor = perPoint(dataset, own, paint, token('surface'));
    dataset.segment = { borderDash: function (s) { return s.p1DataIndex >= own.immatureFrom ? [4, 4] : undefined; } };
  }
  function bar(dataset, own, paint, several) {
    var fill = several && PATTERNS[own.colour] ? pattern(PATTERNS[own.colour], paint, token('surface')) : paint;
    dataset.backgroundColor = perPoint(dataset, own, fill, pattern('up', paint, token('surface')));
    dataset.borderColor = paint;
    dataset.borderWidth = 1;
    dataset.borderRadius = 3;
    dataset.maxBarThickness = 40;
    dataset.categoryPercentage = .72;
    dataset.barPercentage = .9;
  }
  function bridge(dataset, paint) {
    var last = dataset.data.length - 1;
    var falling = pattern('up', token('c2'), token('surface'));
    dataset.backgroundColor = dataset.data.map(function (d, i) {
      return i === 0 || i === last ? paint : d[1] < d[0] ? falling : token('c3');
    });
    dataset.borderColor = dataset.data.map(function (d, i) {
      return i === 0 || i === last ? paint : d[1] < d[0] ? token('c2') : token('c3');
    });
    dataset.borderWidth = 1;
    dataset.borderRadius = 2;
    dataset.borderSkipped = false;
    dataset.minBarLength = 2;
    dataset.maxBarThickness = 56;
  }
  /* A short line with a surface-coloured edge, so that it is seen on a bar as well as beside it. */
  function stroke(width) {
    var drawn = document.createElement('canvas');
    drawn.width = width;
    drawn.height = 6;
    var pen = drawn.getContext('2d');
    pen.fillStyle = token('surface');
    pen.fillRect(0, 0, width, 6);
    pen.fillStyle = token('text');
    pen.fillRect(0, 2, width, 2);
    return drawn;
  }

  var ROLES = {
    LINE: line,
    AREA: function (dataset, own, paint) {
      line(dataset, own, paint);
      dataset.pointRadius = 0;
      dataset.fill = 'origin';
      dataset.backgroundColor = paint + '22';
    },
    BAR: bar,
    FORECAST: function (dataset, own, paint) {
      bar(dataset, own, paint);
      dataset.backgroundColor = pattern('up', paint, token('surface'));
    },
    TARGET: function (dataset, own, paint) {
      dataset.borderColor = paint;
      dataset.borderWidth = 1.5;
      dataset.borderDash = [4, 4];
      dataset.pointRadius = dataset.pointHoverRadius = 0;
    },
    BAND: function (dataset, own, paint, several, before) {
      dataset.borderWidth = dataset.pointRadius = dataset.pointHoverRadius = 0;
      dataset.borderColor = 'transparent';
      dataset.backgroundColor = paint + '26';
      dataset.fill = before && before.closedloop.role === 'BAND' && before.fill === false ? '-1' : false;
    },
    PLAN: function (dataset) {
      dataset.showLine = false;
      var reach = Math.max(5, Math.min(16, 150 / dataset.data.length));
      dataset.pointRadius = dataset.pointHoverRadius = reach;
      dataset.pointStyle = stroke(Math.round(2 * reach));
      dataset.borderColor = dataset.pointBorderColor = token('text');
    },
    ESTIMATE: function (dataset, own, paint) {
      dataset.borderColor = dataset.backgroundColor = paint;
      dataset.borderWidth = 1.5;
      dataset.borderDash = [2, 3];
      dataset.pointStyle = 'triangle';
      dataset.pointRadius = dataset.data.map(function (v, i, all) { return all[i + 1] == null ? 5 : 0; });
    }
  };

  // ---- axes and tooltip ----
  function valueAxis(config, own, bars) {
    var axis = {
      border: { display: false },
      grid: { color: token('border'), drawTicks: false },
      ticks: {
        color: token('text-3'), maxTicksLimit: 5, padding: 8,
        includeBounds: false,
        callback: function (value, index, ticks) { return tick(value, own, ticks); }
      },
      stacked: own.stacked,
      beginAtZero: bars && !own.bridge,
      grace: own.stacked ? 0 : '8%'
    };
    if (own.axisFrom !== undefined) {
      axis.min = own.axisFrom;
    }
    if (own.unit === 'COUNT') {
      axis.ticks.precision = 0;
    }
    return axis;
  }
  /* Long names below the columns of a bridge take several lines. */
  function lines(label) {
    return label.split(' ').reduce(function (all, word) {
      var last = all.length - 1;
      if (last >= 0 && (all[last] + ' ' + word).length <= 14) { all[last] += ' ' + word; } else { all.push(word); }
      return all;
    }, []);
  }
  function labelAxis(own) {
    return {
      border: { color: token('border-strong') },
      grid: { display: false },
      ticks: {
        color: token('text-3'), maxRotation: 0, autoSkipPadding: 10, autoSkip: !own.bridge,
        callback: function (value) { return own.bridge ? lines(this.getLabelForValue(value)) : this.getLabelForValue(value); }
      },
      stacked: own.stacked
    };
  }
  function tooltip(own) {
    return {
      mode: 'index', intersect: false, displayColors: false,
      backgroundColor: token('text'), titleColor: token('surface'), bodyColor: token('surface'),
      cornerRadius: 4, padding: 8, caretSize: 4,
      filter: function (item) { return item.raw !== null; },
      callbacks: {
        label: function (item) {
          var raw = Array.isArray(item.raw) ? change(item.raw, item.dataIndex, item.dataset.data.length) : item.raw;
          return (item.dataset.label ? item.dataset.label + ': ' : '') + write(raw, own);
        }
      }
    };
  }
  function change(range, index, length) {
    return index === 0 || index === length - 1 ? range[1] : range[1] - range[0];
  }

  // ---- direct labels: each point of a single line, each bar of a single row, the end of every line ----
  function endLabels(chart, own) {
    var several = chart.data.datasets.filter(function (d) { return d.closedloop.role === 'LINE' || d.closedloop.role === 'AREA'; }).length > 1;
    return chart.data.datasets.map(function (dataset, i) {
      var role = dataset.closedloop.role;
      var last = dataset.data.length - 1;
      while (last >= 0 && dataset.data[last] === null) { last--; }
      if (last < 0 || role === 'BAR' || role === 'FORECAST' || role === 'PLAN' || role === 'BAND') { return null; }
      var point = chart.getDatasetMeta(i).data[last];
      if (role === 'TARGET') { return { text: dataset.label, x: point.x, y: point.y, paint: token('text-2'), weight: '500' }; }
      if (role === 'ESTIMATE') { return { text: bare(dataset.data[last], own), x: point.x, y: point.y, paint: token('text'), weight: '600' }; }
      return { text: several ? dataset.label : bare(dataset.data[last], own), x: point.x, y: point.y, paint: several ? dataset.borderColor : token('text'), weight: '600' };
    }).filter(Boolean).sort(function (a, b) { return a.y - b.y; });
  }
  function say(c, text, x, y, paint, weight, align) {
    c.font = weight + ' 11px ' + token('font');
    c.textAlign = align;
    c.textBaseline = 'middle';
    c.lineWidth = 3;
    c.lineJoin = 'round';
    c.strokeStyle = token('surface');
    c.strokeText(text, x, y);
    c.fillStyle = paint;
    c.fillText(text, x, y);
  }
  function drawEnds(chart, own) {
    var below = -Infinity;
    endLabels(chart, own).forEach(function (label) {
      below = Math.max(label.y, below + 14);
      say(chart.ctx, label.text, label.x + 9, below, label.paint, label.weight, 'left');
    });
  }
  function drawPoints(chart, own) {
    var lines = chart.data.datasets.filter(function (d) { return d.closedloop.role === 'LINE'; });
    if (lines.length !== 1 || lines[0].data.length > 12 || chart.width < 320) { return; }
    var data = lines[0].data;
    var points = chart.getDatasetMeta(chart.data.datasets.indexOf(lines[0])).data;
    for (var i = 0; i < data.length - 1; i++) {
      if (data[i] !== null) {
        var neighbours = Math.max(data[i - 1] == null ? -Infinity : data[i - 1], data[i + 1] == null ? -Infinity : data[i + 1]);
        say(chart.ctx, bare(data[i], own), points[i].x, points[i].y + (data[i] >= neighbours ? -13 : 13), token('text'), '600', 'center');
      }
    }
  }
  /* Beside plan marks the value stands at the foot of its bar; on hatching it gets a plate. */
  function atTheFoot(c, text, bar, solid) {
    var width = c.measureText(text).width;
    if (width > bar.width || bar.base - bar.y < 24) { return; }
    if (!solid) {
      c.fillStyle = token('surface');
      c.fillRect(bar.x - width / 2 - 2, bar.base - 20, width + 4, 16);
    }
    c.fillStyle = token(solid ? 'surface' : 'text');
    c.textAlign = 'center';
    c.textBaseline = 'middle';
    c.fillText(text, bar.x, bar.base - 12);
  }
  function drawBars(chart, own) {
    var planned = chart.data.datasets.some(function (d) { return d.closedloop.role === 'PLAN'; });
    var rows = chart.data.datasets.filter(function (d) { return d.closedloop.role === 'BAR' || d.closedloop.role === 'FORECAST'; });
    if (own.stacked || rows.length > 2) { return; }
    rows.forEach(function (row) {
      var bars = chart.getDatasetMeta(chart.data.datasets.indexOf(row)).data;
      bars.forEach(function (bar, i) {
        var raw = row.data[i];
        if (raw === null) { return; }
        var value = Array.isArray(raw) ? change(raw, i, row.data.length) : raw;
        var text = (own.bridge && i > 0 && i < row.data.length - 1 && value > 0 ? '+' : '') + (own.bridge ? write(value, own) : bare(value, own));
        chart.ctx.font = '600 11px ' + token('font');
        if (planned) {
          atTheFoot(chart.ctx, text, bar, row.closedloop.role === 'BAR' && i < row.closedloop.immatureFrom);
        } else if (chart.options.indexAxis === 'y') {
          say(chart.ctx, text, bar.x + 6, bar.y, token('text'), '600', 'left');
        } else if (chart.ctx.measureText(text).width < (own.bridge ? chart.chartArea.width / row.data.length : bar.width + 14)) {
          say(chart.ctx, text, bar.x, Math.min(bar.y, bar.base) - 9, token('text'), '600', 'center');
        }
      });
    });
  }
  function drawConnectors(chart) {
    var bars = chart.getDatasetMeta(0).data;
    var data = chart.data.datasets[0].data;
    var c = chart.ctx;
    c.save();
    c.strokeStyle = token('border-strong');
    c.setLineDash([3, 3]);
    for (var i = 0; i < bars.length - 1; i++) {
      var y = chart.scales.y.getPixelForValue(data[i][1]);
      c.beginPath();
      c.moveTo(bars[i].x + bars[i].width / 2, y);
      c.lineTo(bars[i + 1].x - bars[i + 1].width / 2, y);
      c.stroke();
    }
    c.restore();
  }
  var labels = {
    id: 'closedloopLabels',
    beforeDatasetsDraw: function (chart) {
      if (own(chart.config).bridge) { drawConnectors(chart); }
    },
    afterDatasetsDraw: function (chart) {
      drawEnds(chart, own(chart.config));
      drawPoints(chart, own(chart.config));
      drawBars(chart, own(chart.config));
    }
  };
  function own(config) {
    return config.options.plugins.closedloop;
  }

  /* Where the leads behind a label are listed; the same way leads from the table below. */
  function opening(own, index) {
    return own.opens && own.opens[index];
  }

  function roomAtTheEnd(config, unit) {
    var longest = config.data.datasets.reduce(function (most, dataset) {
      var role = dataset.closedloop.role;
      var text = role === 'BAR' || role === 'FORECAST' || role === 'PLAN' || role === 'BAND' ? '' : role === 'TARGET' || config.data.datasets.length > 2 ? dataset.label : '00,0';
      return Math.max(most, text.length);
    }, 0);
    return config.options.indexAxis === 'y' ? 60 : longest ? 14 + longest * 6.2 : 4;
  }
  function dress(config) {
    var unit = own(config);
    var bars = config.data.datasets.filter(function (d) { return d.type === 'bar'; }).length;
    config.data.datasets.forEach(function (dataset, i) {
      var paint = colour(dataset.closedloop.colour);
      dataset.closedloop.role === 'BAR' && unit.bridge ? bridge(dataset, paint)
          : ROLES[dataset.closedloop.role](dataset, dataset.closedloop, paint, bars > 1, config.data.datasets[i - 1]);
    });
    var sideways = config.options.indexAxis === 'y';
    var zero = bars > 0 || config.data.datasets.some(function (d) { return d.closedloop.role === 'AREA' || d.closedloop.role === 'BAND'; });
    Chart.defaults.font.family = token('font');
    Chart.defaults.font.size = 11;
    config.options.scales = sideways
        ? { x: valueAxis(config, unit, zero), y: labelAxis(unit) }
        : { x: labelAxis(unit), y: valueAxis(config, unit, zero) };
    config.options.layout = { padding: { right: roomAtTheEnd(config, unit), top: bars ? 14 : 4 } };
    config.options.plugins.legend = { display: false };
    config.options.plugins.tooltip = tooltip(unit);
    config.options.interaction = { mode: 'index', intersect: false };
    config.options.onClick = function (event, items) {
      if (items.length && opening(unit, items[0].index)) { window.location.href = opening(unit, items[0].index); }
    };
    config.options.onHover = function (event, items, chart) {
      chart.canvas.style.cursor = items.length && opening(unit, items[0].index) ? 'pointer' : '';
    };
  }

  /* The extender of p:chart; called with the widget before it draws. */
  ClosedLoop.chart = function () {
    var widget = this;
    var config = widget.cfg.config;
    config.plugins = [labels];
    dress(config);
    var again = function () {
      if (!document.contains(widget.canvas[0])) {
        document.removeEventListener('closedloop:theme', again);
      } else if (widget.chart) {
        dress(config);
        widget.chart.options = config.options;
        widget.chart.update('none');
      }
    };
    document.addEventListener('closedloop:theme', again);
    document.fonts.ready.then(again);
  };
})();
