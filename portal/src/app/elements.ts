// The variables of Element Plus come first, so that styles.css may set them.
import 'element-plus/es/components/base/style/css'
