"""Names of programs, services, protocols and parts, which stand in a text as those of people do."""

from __future__ import annotations

_TEXT = """
    kubernetes prometheus grafana jenkins travis terraform ansible docker kafka redis postgres
    postgresql mysql mongodb nginx haproxy sentry datadog pagerduty opsgenie github gitlab dependabot
    renovate codecov sonarqube jest pytest cypress selenium playwright circleci python java typescript
    javascript rust golang rails django flask spring linux windows android ios elasticsearch kibana
    logstash splunk vault consul istio envoy helm argo flux spinnaker bazel webpack rabbitmq etcd
    zookeeper cassandra memcached varnish apache tomcat celery sidekiq airflow puppet chef saltstack
    nagios zabbix icinga telegraf influxdb alertmanager loki jaeger fluentd cloudfront cloudflare fastly
    akamai route53 lambda dynamodb aurora snowflake bigquery firebase chrome firefox safari outlook
    excel slack jira confluence who api apis dns ssl tls http https tcp udp bgp ospf vpn nat dhcp ntp
    ldap saml sso iam rds ec2 ecs eks s3 sqs sns aws gcp vm vms cpu gpu ram nas san ups os kvm cdn cms
    crm erp sql url uri json xml yaml csv html css php npm pip jvm gc oom raid ssd hdd nfs smb ftp sftp
    ssh imap smtp pop mx aaaa cname txt ttl ip ipv4 ipv6 mtu mpls lacp vrrp stp vlan acl waf ddos lb elb
    alb nlb asg ci cd pr prs mr mrs ui ux tui gui cli sdk ide sli slo sla slos slas rpo rto kpi id ids
    uuid pid plc scada hmi rtu hvac pdu db dbs etl elk hsm ca crl ocsp sip voip pbx gps rf ats ats-b
    bios uefi ipmi bmc dimm nic fpga plc's goldilocks argocd gitops thanos cortex mimir opentelemetry
    kiali traefik caddy cilium calico flannel longhorn ceph velero karpenter kyverno crossplane pulumi
    packer vagrant podman containerd nomad minio clickhouse timescaledb cockroachdb mariadb sqlite
    couchdb neo4j opensearch solr pulsar nats nginx-ingress cert-manager letsencrypt certbot keycloak
    newrelic dynatrace honeycomb rollbar bugsnag statuspage wordpress drupal magento nextjs svelte deno
    bun laravel symfony sequelize prisma hibernate eslint prettier sonar dockerfile makefile cron
    systemd journald bind dnsmasq pfsense wireguard openvpn tailscale synology proxmox vmware esxi
    hyper-v openstack openshift rancher k3s k8s
"""
PROGRAMS = frozenset(_TEXT.split())
"""In small letters."""
